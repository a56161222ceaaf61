package krelectra.app.annotate.layers;

/**
 * What is asked before labels go.
 *
 * @param what is to go
 * @param name of it
 * @param labels how many labels go or change with it
 * @param yes does it
 */
public record Question(What what, String name, long labels, Runnable yes) {
  /** What is to go. */
  public enum What {
    LAYER,
    FEATURE,
    TAG
  }
}
