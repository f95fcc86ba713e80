int longwinded() {
  int lines = 2;
  return lines + 2;
}
