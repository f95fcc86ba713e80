void list() {
  const int list[] = {
      3,
  };
}
