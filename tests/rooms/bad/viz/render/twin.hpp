// The same name.
class Twin {};
