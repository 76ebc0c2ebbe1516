# A community's own words, which coordinators add.

wording-how = Say “word lurcher = dog”, and I know it from then on. “word lurcher =” takes it out again.
wording-words = The words of this community:{ BELOW($rows) }
wording-row = { WORDS($word) } = { WORDS($meaning) }
wording-added = From now on I read “{ WORDS($word) }” as “{ WORDS($meaning) }”. I'm looking again at what waits.
wording-gone = I've taken out “{ WORDS($word) }”.
wording-unknown = I don't have “{ WORDS($word) }”. “words” shows all of them.
