package krelectra.app.corpus;

import krelectra.annotation.edit.EditConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user is told when something with the corpus goes wrong. */
public final class CorpusProblem {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusProblem.class);

  private CorpusProblem() {}

  /** A sentence; what is not meant for users goes to the log in full. */
  public static String sentence(Exception e) {
    boolean told =
        e instanceof krelectra.annotation.InputException
            || e instanceof krelectra.inference.InputException
            || e instanceof EditConflictException;
    if (!told) {
      LOG.error("the corpus failed", e);
    }
    return String.valueOf(e.getMessage());
  }
}
