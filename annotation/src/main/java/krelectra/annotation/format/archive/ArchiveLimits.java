package krelectra.annotation.format.archive;

/**
 * How much an archive may unpack to, with the archives in it.
 *
 * @param entries how many files and folders
 * @param directory how long the list of them may be, in bytes
 * @param expanded how many bytes its files may have together
 * @param ratio how many times its own length that may be, once it is over {@link #SMALL}
 */
public record ArchiveLimits(int entries, int directory, long expanded, int ratio) {
  /** What any archive may unpack to, in bytes, however short it is. */
  public static final long SMALL = 16L << 20;

  /** 50,000 files, 8 GiB, two hundred times the length: annotated XML packs to a fiftieth. */
  public static final ArchiveLimits DEFAULT = new ArchiveLimits(50_000, 16 << 20, 8L << 30, 200);

  /** How many bytes an archive of a length may unpack to. */
  long allowed(long length) {
    long byRatio = length > expanded / ratio ? expanded : length * ratio;
    return Math.min(expanded, Math.max(SMALL, byRatio));
  }
}
