// Another type under the name of a file.
struct Sibling {};
