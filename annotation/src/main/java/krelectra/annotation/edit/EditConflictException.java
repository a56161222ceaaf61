package krelectra.annotation.edit;

/** An edit does not fit the corpus: what it would change is not as it was when it was made. */
public final class EditConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EditConflictException(String message) {
    super(message);
  }
}
