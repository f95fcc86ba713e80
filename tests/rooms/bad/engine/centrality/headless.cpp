// What is declared nowhere can be called from nowhere.
