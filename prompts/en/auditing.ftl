# The audit log: who looked at what, and who changed what.

auditing-head =
    The audit log now ends with { $head }.
    Please keep this message: with it anybody can find out later whether something was cut off.
