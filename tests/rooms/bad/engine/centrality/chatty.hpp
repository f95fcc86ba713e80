// A line to the world.
void tell();
