package krelectra.app.figure;

import java.util.ArrayList;
import java.util.List;
import krelectra.app.picture.Drawing;

/**
 * A figure.
 *
 * @param name for a file, without an ending
 * @param title what is to be seen: usually the text
 * @param drawing how it looks
 * @param facts where it comes from, in the order in which they are told
 * @param data the numbers behind it
 */
public record Figure(String name, String title, Drawing drawing, List<Fact> facts, DataTable data) {
  public Figure {
    facts = List.copyOf(facts);
  }

  /** The same with one more thing to be known. */
  public Figure with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return new Figure(name, title, drawing, more, data);
  }
}
