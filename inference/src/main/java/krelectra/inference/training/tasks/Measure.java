package krelectra.inference.training.tasks;

/** A figure by which models are compared; higher is better, 1 is perfect. */
public enum Measure {
  ACCURACY("accuracy"),
  MACRO_F1("macro_f1"),
  /** Of entities, or of an answer's characters. */
  F1("f1"),
  EXACT_MATCH("exact_match"),
  PEARSON("pearson"),
  SPEARMAN("spearman");

  private final String key;

  Measure(String key) {
    this.key = key;
  }

  /** Its name in files. */
  public String key() {
    return key;
  }
}
