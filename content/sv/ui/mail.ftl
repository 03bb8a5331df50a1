# E-post till dem som läser: vilken omgång, och aldrig ett ord av det som står där
mail-urgent = Läs först i { $round }: något kan vara akut
mail-urgent-text = Något som har kommit in i { $round } kan vara akut. Läs det så snart du kan:
mail-urgent-why = En ordlista har gissat. Det som står där kommer aldrig med i ett mejl. Du får högst ett mejl i timmen om varje omgång.
