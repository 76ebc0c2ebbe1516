"""The words: every sentence that the bot says, in every language it speaks."""
