# The audit log: who looked at what, and who changed what.

auditing-head =
    The audit log now ends with { $head }.
    Please keep this message: with it anybody can find out later whether something was cut off.
auditing-unswept = Old data should have been removed by now, and that has failed for more than a day. Please tell whoever runs me.
