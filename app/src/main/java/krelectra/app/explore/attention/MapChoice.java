package krelectra.app.explore.attention;

/**
 * What is to be seen of a picture.
 *
 * @param source the numbers
 * @param filter rows and columns; a text alone has no pair to filter
 * @param rescaled whether rows are brought to the sum 1 over the columns that the filter leaves
 */
record MapChoice(MapSource source, PairFilter filter, boolean rescaled) {
  /** Whether it takes about a millisecond at 512 pieces, so that nobody needs to wait. */
  boolean isQuick() {
    return source instanceof MapSource.OfHead;
  }
}
