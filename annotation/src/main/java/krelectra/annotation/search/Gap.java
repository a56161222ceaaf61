package krelectra.annotation.search;

/** Any morphemes, from {@code least} to {@code most} of them. */
record Gap(int least, int most) implements Step {
  /** The longest gap that a query may have. */
  static final int LONGEST = 50;
}
