package krelectra.app.model.download;

/**
 * How far a download is.
 *
 * @param file that is being fetched
 * @param received bytes of all files, those of an earlier attempt included
 * @param total bytes of all files
 * @param bytesPerSecond of the last seconds; NaN until it can be told
 */
public record DownloadProgress(String file, long received, long total, double bytesPerSecond) {
  /** 0–1. */
  public double share() {
    return total == 0 ? 0 : (double) received / total;
  }

  /** Seconds until the end at the rate of now; NaN until it can be told. */
  public double secondsLeft() {
    return bytesPerSecond > 0 ? (total - received) / bytesPerSecond : Double.NaN;
  }
}
