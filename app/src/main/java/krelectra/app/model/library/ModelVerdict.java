package krelectra.app.model.library;

import java.util.List;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Inspection;
import krelectra.inference.model.LoadingReport;

/** What a loading report comes to. */
public enum ModelVerdict {
  /** Every tensor of a discriminator is there. */
  WHOLE,
  /** Every tensor of a generator is there: it has candidates and no RTD scores. */
  GENERATOR,
  /** A network tuned for a task: attention can be looked at, there are no RTD scores. */
  TUNED,
  /** The head is missing: it would begin with random numbers. */
  HEAD_MISSING,
  /** Tensors of the encoder are missing or of another shape: it is not opened. */
  UNUSABLE,
  /** No ELECTRA that can be told. */
  UNKNOWN;

  private static final List<HeadKind> PRETRAINED =
      List.of(HeadKind.REPLACED_TOKENS, HeadKind.MASKED_TOKENS);

  /** That of the first network of a file. */
  public static ModelVerdict of(Inspection inspection) {
    LoadingReport report = inspection.reports().getFirst();
    if (report.loaded().isEmpty()) {
      return UNKNOWN;
    }
    if (!report.mismatched().isEmpty() || report.missing().size() > report.reinitialized().size()) {
      return UNUSABLE;
    }
    String architecture = report.architecture();
    if (PRETRAINED.stream().noneMatch(head -> head.architecture().equals(architecture))) {
      return isTuned(architecture) ? TUNED : HEAD_MISSING;
    }
    if (!report.reinitialized().isEmpty()) {
      return HEAD_MISSING;
    }
    return architecture.equals(HeadKind.MASKED_TOKENS.architecture()) ? GENERATOR : WHOLE;
  }

  private static boolean isTuned(String architecture) {
    for (HeadKind head : HeadKind.values()) {
      if (head.architecture().equals(architecture)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is worth trying. */
  public boolean canBeOpened() {
    return this != UNUSABLE && this != UNKNOWN;
  }

  /** Whether there is no reason to doubt what the model says. */
  public boolean isGood() {
    return this == WHOLE;
  }
}
