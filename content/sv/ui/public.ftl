# Sidorna som vem som helst kan se
public-exit = Lämna sidan snabbt
public-rather-talk = Vill du hellre prata? Ring { $phone }, { $hours }.
