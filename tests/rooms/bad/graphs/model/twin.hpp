// A type.
struct Twin {};
