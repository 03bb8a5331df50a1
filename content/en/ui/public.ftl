# The pages that anybody can see
public-exit = Leave this page quickly
public-rather-talk = Would you rather talk? Call { $phone }, { $hours }.
