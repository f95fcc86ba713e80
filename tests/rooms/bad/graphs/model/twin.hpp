// A type.
struct Twin {
};
