# A sheet of paper for the wall, made by `leveller poster`. Read while walking past.

poster-title = Neighbours of { WORDS($community) }
poster-what = Do you need a hand, or have one to lend? Say it in your own words. A bot finds the other person, and nobody sees who you are until you both want it.
poster-scan = { $platform ->
    [telegram] Telegram: point your camera here
    [slack] Slack: point your camera here, or look for Leveller under Apps
   *[other] Point your camera here
}
poster-code = Or write to the bot, and send it this code:
poster-honest = It's a bot. It passes on words, and checks nobody. It is for people of 18 and over. In danger, call { EMERGENCY($country) }.
