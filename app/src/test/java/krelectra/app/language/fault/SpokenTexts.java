package krelectra.app.language.fault;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The texts that sources give to exceptions which users see. */
final class SpokenTexts {
  private final Sources sources;
  private final SourceValues values;

  SpokenTexts(Sources sources) {
    this.sources = sources;
    this.values = new SourceValues(sources);
  }

  /** A text as templates have it, where it is said, and what it is in its sentence. */
  record Found(Path file, long line, Part part, String text) {
    @Override
    public String toString() {
      return file.getFileName() + ":" + line + ": " + part + ": " + text;
    }
  }

  /**
   * Problems and cures of all input exceptions, the sentences of other exceptions, and warnings.
   *
   * @param others names of exceptions, with what their first argument is
   */
  List<Found> all(Map<String, Part> others) {
    List<Found> found = new ArrayList<>();
    for (int arity = 3; arity <= 5; arity++) {
      for (TreePath call : sources.calls("at", arity)) {
        MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
        if (tree.getMethodSelect().toString().endsWith("InputException.at")
            && !Sources.file(call).endsWith("InputException.java")) {
          add(found, call, tree.getArguments());
        }
      }
    }
    for (String other : others.keySet()) {
      for (int arity = 1; arity <= 3; arity++) {
        for (TreePath call : sources.calls("new " + other, arity)) {
          ExpressionTree first = ((NewClassTree) call.getLeaf()).getArguments().getFirst();
          add(found, call, others.get(other), first);
        }
      }
    }
    for (TreePath call : sources.calls("add", 1)) {
      MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
      if (tree.getMethodSelect().toString().matches("(warnings|notes)\\.add")
          && !Sources.file(call).toString().contains("command")) {
        add(found, call, Part.SENTENCE, tree.getArguments().getFirst());
      }
    }
    return found;
  }

  private void add(List<Found> found, TreePath call, List<? extends ExpressionTree> arguments) {
    int problem = arguments.size() == 3 ? 1 : 2;
    if (arguments.size() == 4 && !said(call, arguments.get(3))) {
      problem = 1;
    }
    add(found, call, Part.PLACE, arguments.getFirst());
    add(found, call, Part.PROBLEM, arguments.get(problem));
    add(found, call, Part.CURE, arguments.get(problem + 1));
  }

  private boolean said(TreePath at, ExpressionTree argument) {
    return values.of(argument, at).stream().anyMatch(SpokenTexts::hasWords);
  }

  private void add(List<Found> found, TreePath call, Part part, ExpressionTree argument) {
    for (String text : values.of(argument, call)) {
      if (hasWords(text)) {
        found.add(new Found(Sources.file(call), sources.line(call), part, template(text)));
      }
    }
  }

  /** Whether a text says something: letters outside of what varies. */
  static boolean hasWords(String text) {
    return text.chars().anyMatch(Character::isLetter);
  }

  private static String template(String text) {
    StringBuilder template = new StringBuilder();
    int holes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      template.append(c == SourceValues.HOLE ? "{" + holes++ + "}" : String.valueOf(c));
    }
    return template.toString();
  }
}
