# Somebody writes too much at once.

pacing-too-many = That was too much at once for me: I did not take this one, and what you write in the next minute I won't take either, and won't answer. After that I'm listening again. “end”, “block”, “report” and “emergency” work all the time.
