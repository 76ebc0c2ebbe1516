# Kept apart from somebody by their handle. The answer never tells whether they are here.

avoiding-how =
    I can keep you apart from up to { $most } people whom you know by a handle. Say for example “keep me apart from @neighbour”: the name of a Telegram account, or the ID in a Slack profile.
    It can't be taken back by a word.
avoiding-done =
    Noted. From now on I don't bring you together with whoever has that handle, in no way I have. I don't say whether anybody here has it. Whatever I had asked you or others about you is off, whoever it was, and I look anew.
    It works for that handle as it is now. Whoever changes theirs, has none, or writes from another account is not found by it. Open conversations go on: “block” ends one. “Introduce me” puts you through with nobody from now on.
avoiding-enough = I can keep you apart from { $most } handles, and you have named so many. “block” and “report” always work.
