# Words of care on a line. They accuse nobody: both read the same about money.

cautioning-scam =
    A word of care to both of you, as money or codes came up. Pay after the help, against the receipt. Nobody here needs your card, your PIN or a code from your phone.
    Gift cards and crypto are how people are cheated; a real bank never asks for help with a frozen account. “report” tells a coordinator.
cautioning-harassment = If that was not all right with you, you can stop it here. They won't hear why.
cautioning-off_platform = A reminder: elsewhere they can see who you are, and “block” and “report” don't reach there. You need not say yes.

# For coordinators. No words of anybody.
cautioning-alert = For the third time something about money or codes came up in one conversation: match { $id }. I pass on no words. “story { $id }” shows what is known of it.
