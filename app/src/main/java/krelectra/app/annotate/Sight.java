package krelectra.app.annotate;

import java.util.function.Predicate;
import krelectra.annotation.label.Label;

/**
 * Which labels an annotator sees: the own ones, those of files, and what is suggested; what other
 * people say only if it is asked for, so that who annotates twice does so blindly.
 *
 * @param me the annotator's id
 * @param nobody tells files and models from people, by id
 * @param others whether other people's labels are seen too
 * @param hidden what is not seen in blind work, whatever else is
 */
public record Sight(String me, Predicate<String> nobody, boolean others, Predicate<Label> hidden)
    implements Predicate<Label> {
  @Override
  public boolean test(Label label) {
    return label.state() != Label.State.REJECTED
        && !hidden.test(label)
        && (others
            || label.annotator().equals(me)
            || label.state() == Label.State.SUGGESTED
            || nobody.test(label.annotator()));
  }
}
