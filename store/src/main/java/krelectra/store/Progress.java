package krelectra.store;

/** Is told how far long work is, and may end it with an exception, which leaves things whole. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (done, all) -> {};

  /** So many steps of so many are done. */
  void at(long done, long all);
}
