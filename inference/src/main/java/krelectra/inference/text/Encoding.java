package krelectra.inference.text;

import java.util.List;

/**
 * One input of the model: {@code [CLS] text [SEP]} or {@code [CLS] text [SEP] text [SEP]}.
 *
 * @param pieces in the model's order, special ones included
 * @param truncated whether pieces of the text were left out at its end
 */
public record Encoding(List<Piece> pieces, boolean truncated) {
  public Encoding {
    pieces = List.copyOf(pieces);
  }

  /** The vocabulary rows, {@code [n]}. */
  public int[] ids() {
    return pieces.stream().mapToInt(Piece::id).toArray();
  }

  /** 0 or 1 for each piece, {@code [n]}. */
  public int[] segments() {
    return pieces.stream().mapToInt(Piece::segment).toArray();
  }

  public int size() {
    return pieces.size();
  }
}
