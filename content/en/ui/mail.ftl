# Mail to those who read: which round, and never a word of what stands there
mail-urgent = Read first in { $round }: something may be urgent
mail-urgent-text = Something that has come in to { $round } may be urgent. Read it as soon as you can:
mail-urgent-why = A word list has guessed. What stands there never comes in a mail. You get at most one mail an hour about each round.
