# Kinds of help, times and places, as they stand in a list or after a colon.

kind-company = company and a chat
kind-shopping = shopping and errands
kind-dog = dog walks and pets
kind-lift = a lift
kind-garden = gardening
kind-repair = small repairs
kind-lend = something to borrow
kind-tech = phones and computers
kind-meal = a meal
kind-letter = letters and forms
kind-language = languages
kind-moving = carrying and moving
kind-learn = learning something
kind-children = help with children
kind-sewing = sewing and mending
kind-other = a hand with something
kind-introduction = an introduction
kind-round = a round

time-list = { LIST($times) }
time-now = now
time-today = today
time-day = on { DAY($day) }
time-week = in the week after { DAY($day) }
time-tomorrow = tomorrow
time-this-week = this week
time-weekend = at the weekend
time-next-week = next week
time-monday = Monday
time-tuesday = Tuesday
time-wednesday = Wednesday
time-thursday = Thursday
time-friday = Friday
time-saturday = Saturday
time-sunday = Sunday
time-mornings = in the morning
time-afternoons = in the afternoon
time-evenings = in the evening
time-weekdays = on weekdays
time-any-time = any time

area-named = { WORDS($area) }
area-anywhere = nearby
