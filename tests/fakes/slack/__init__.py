"""A strict Slack: Web API, Events over signed HTTP, and Socket Mode. `python -m tests.fakes.slack`

world      apps, workspaces, people, channels, messages
typing     what Slack's client makes of what somebody types
blocks     what Slack takes as blocks, and whether a post would ping anybody
api        the Web API under /api/<method>
delivery   envelopes over sockets, and signed calls, until they are acknowledged
people     payloads of what people do
control    the doors of the tests, under /control/<what>
crowd      many people who write at once or at a steady pace, for measuring
"""
