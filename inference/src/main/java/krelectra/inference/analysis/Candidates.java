package krelectra.inference.analysis;

import java.util.List;
import krelectra.inference.text.Piece;

/**
 * What the generator expects at one place of a text, with that place masked.
 *
 * @param at index of the piece among the pieces of the input, special ones included
 * @param piece that stands there
 * @param top the likeliest entries, best first
 * @param original how the generator rates the piece that stands there
 * @param window what the generator saw, as indices of pieces; all of a text that is not long
 */
public record Candidates(
    int at, Piece piece, List<Candidate> top, Candidate original, Window window) {
  public Candidates {
    top = List.copyOf(top);
  }
}
