"""The whole bot on Telegram and Slack at once: the real SDKs, stand-ins in processes of their own, a real database."""
