# A community's own words, which coordinators add.

wording-how = Say “word lurcher = dog”, and I know it from then on. “word lurcher =” takes it out again.
wording-words = The words of this community:{ BELOW($rows) }
wording-row = { $word } = { $meaning }
wording-added = From now on I read “{ $word }” as “{ $meaning }”. I'm looking again at what waits.
wording-gone = I've taken out “{ $word }”.
wording-unknown = I don't have “{ $word }”. “words” shows all of them.
