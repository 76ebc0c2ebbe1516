# Discreet mode: a notice that says nothing, and the words when they are asked for.

discreet-on = From now on, what others write and what I ask by myself comes as a notice that says nothing. “show my messages” shows it, or the button. It waits a day at most; then I delete it and tell whoever wrote it. What you have read stays in your app: delete it there. “discreet off” ends this.
discreet-off = Discreet mode is off. Messages come as they are.
discreet-notice = You have a message.
discreet-nothing = No message waits for you.
