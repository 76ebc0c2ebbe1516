"""The words: every sentence that the bot says, in every language it speaks, and the words by which it reads.

    en/ pl/          a folder a language; in it a file for each module of the core, with the same name
      words.ftl      how typed words are read: commands, who asks and who offers, kinds, times, names in their cases
    phrasebook.py    Line + language → text
    lexicon.py       words.ftl of every language → the Lexicon that `bot.reading` reads by
    helplines.toml   numbers to call, by country

To change a sentence, change it in its file. To add a language, copy `en`, translate every file, and run
`pytest tests/prompts`: it names what is missing, what is left over, and which plural a sentence forgot.
"""
