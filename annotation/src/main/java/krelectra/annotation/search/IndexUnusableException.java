package krelectra.annotation.search;

import java.io.IOException;

/** An index that must be made anew: damaged, or made by another version. */
public final class IndexUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  IndexUnusableException(String message, Throwable cause) {
    super(message, cause);
  }

  IndexUnusableException(String message) {
    super(message);
  }
}
