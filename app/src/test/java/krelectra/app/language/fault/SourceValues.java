package krelectra.app.language.fault;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What expressions of sources can say: literals, joined literals, both sides of a condition,
 * constants, local variables, what own methods return and what callers give for a parameter. What
 * cannot be known from the sources is a {@link #HOLE}.
 */
final class SourceValues {
  /** Stands for what varies. */
  static final char HOLE = '\ufffc';

  private static final int MOST = 200;
  private static final int DEPTH = 6;

  private final Sources sources;

  SourceValues(Sources sources) {
    this.sources = sources;
  }

  Set<String> of(ExpressionTree tree, TreePath at) {
    return values(tree, at, 0);
  }

  /** All that an expression can say. */
  private Set<String> values(@Nullable ExpressionTree tree, TreePath at, int depth) {
    Set<String> hole = Set.of(String.valueOf(HOLE));
    if (tree == null || depth > DEPTH) {
      return hole;
    }
    Set<String> values =
        switch (tree) {
          case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
          case ParenthesizedTree inner -> values(inner.getExpression(), at, depth);
          case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
              joined(part(sum.getLeftOperand(), at, depth), part(sum.getRightOperand(), at, depth));
          case ConditionalExpressionTree either -> {
            Set<String> all = new LinkedHashSet<>();
            all.addAll(values(either.getTrueExpression(), at, depth));
            all.addAll(values(either.getFalseExpression(), at, depth));
            yield all;
          }
          case SwitchExpressionTree cases -> cases(cases, at, depth);
          case IdentifierTree identifier -> named(identifier.getName().toString(), at, depth);
          case MemberSelectTree select ->
              constant(select.getIdentifier().toString(), select.getExpression(), at, depth);
          case MethodInvocationTree call -> returned(call, at, depth);
          default -> hole;
        };
    return values.isEmpty() || values.size() > MOST ? hole : values;
  }

  /** What stands within a sentence: names and numbers that come from elsewhere vary. */
  private Set<String> part(ExpressionTree tree, TreePath at, int depth) {
    boolean own =
        tree instanceof LiteralTree
            || tree instanceof BinaryTree
            || tree instanceof ParenthesizedTree;
    Set<String> all = new LinkedHashSet<>();
    for (String value : values(tree, at, depth)) {
      all.add(own || value.isEmpty() || value.contains(" ") ? value : String.valueOf(HOLE));
    }
    return all;
  }

  private static Set<String> joined(Set<String> left, Set<String> right) {
    Set<String> all = new LinkedHashSet<>();
    for (String first : left) {
      for (String second : right) {
        all.add((first + second).replaceAll(HOLE + "+", String.valueOf(HOLE)));
      }
    }
    return all;
  }

  private Set<String> cases(SwitchExpressionTree tree, TreePath at, int depth) {
    Set<String> all = new LinkedHashSet<>();
    for (CaseTree each : tree.getCases()) {
      if (each.getBody() instanceof ExpressionTree value) {
        all.addAll(values(value, at, depth));
      }
    }
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitYield(YieldTree yield, @Nullable Void p) {
        all.addAll(values(yield.getValue(), at, depth));
        return null;
      }
    }.scan(tree.getCases(), null);
    return all;
  }

  private Set<String> named(String name, TreePath at, int depth) {
    TreePath up = at;
    while (up != null && !(up.getLeaf() instanceof ClassTree)) {
      if (up.getLeaf() instanceof MethodTree method) {
        for (int i = 0; i < method.getParameters().size(); i++) {
          if (method.getParameters().get(i).getName().contentEquals(name)) {
            return given(method, i, up, depth);
          }
        }
      }
      if (up.getLeaf() instanceof LambdaExpressionTree lambda
          && lambda.getParameters().stream().anyMatch(p -> p.getName().contentEquals(name))) {
        return Set.of(String.valueOf(HOLE));
      }
      if (up.getLeaf() instanceof MethodTree || up.getParentPath().getLeaf() instanceof ClassTree) {
        Set<String> local = local(name, up, at, depth);
        if (!local.isEmpty()) {
          return local;
        }
      }
      up = up.getParentPath();
    }
    return constant(name, null, at, depth);
  }

  private Set<String> local(String name, TreePath body, TreePath at, int depth) {
    Set<String> all = new LinkedHashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void p) {
        if (variable.getName().contentEquals(name)) {
          if (variable.getInitializer() != null) {
            all.addAll(values(variable.getInitializer(), at, depth + 1));
          } else {
            all.add(String.valueOf(HOLE));
          }
        }
        return super.visitVariable(variable, null);
      }

      @Override
      public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void p) {
        if (assignment.getVariable().toString().equals(name)) {
          all.addAll(values(assignment.getExpression(), at, depth + 1));
        }
        return super.visitAssignment(assignment, null);
      }
    }.scan(body.getLeaf(), null);
    return all;
  }

  private Set<String> given(MethodTree method, int parameter, TreePath at, int depth) {
    Set<String> all = new LinkedHashSet<>();
    boolean constructor = method.getName().contentEquals("<init>");
    ClassTree owner = (ClassTree) at.getParentPath().getLeaf();
    int arity = method.getParameters().size();
    String called = constructor ? "new " + owner.getSimpleName() : method.getName().toString();
    String type = method.getParameters().get(parameter).getType() + "";
    if (!type.endsWith("String")) {
      return Set.of(String.valueOf(HOLE));
    }
    for (TreePath call : sources.calls(called, arity)) {
      if (!meant(call, method, owner, at)) {
        continue;
      }
      List<? extends ExpressionTree> arguments =
          call.getLeaf() instanceof MethodInvocationTree invocation
              ? invocation.getArguments()
              : ((NewClassTree) call.getLeaf()).getArguments();
      all.addAll(values(arguments.get(parameter), call, depth + 1));
    }
    return all;
  }

  /** Whether a call of this name is one of this method, as far as names tell. */
  private boolean meant(TreePath call, MethodTree method, ClassTree owner, TreePath at) {
    if (Sources.file(call).equals(Sources.file(at))) {
      return !within(call, method);
    }
    boolean makes =
        (method.getReturnType() + "").endsWith("Exception")
            || sources.methods(method.getName().toString(), method.getParameters().size()).stream()
                    .map(Sources::file)
                    .distinct()
                    .count()
                == 1;
    if (!makes || method.getModifiers().toString().contains("private")) {
      return false;
    }
    ExpressionTree select =
        call.getLeaf() instanceof MethodInvocationTree invocation
            ? invocation.getMethodSelect()
            : ((NewClassTree) call.getLeaf()).getIdentifier();
    if (select instanceof MemberSelectTree qualified) {
      String of = Sources.name(qualified.getExpression());
      return !Character.isUpperCase(of.charAt(0)) || owner.getSimpleName().contentEquals(of);
    }
    return call.getCompilationUnit().getImports().stream()
        .anyMatch(i -> i.isStatic() && i.toString().contains("." + method.getName()));
  }

  private static boolean within(TreePath call, MethodTree method) {
    for (Tree each : call) {
      if (each.equals(method)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> constant(
      String name, @Nullable ExpressionTree owner, TreePath at, int depth) {
    for (TreePath each : sources.fields(name)) {
      ClassTree declaring = (ClassTree) each.getParentPath().getLeaf();
      boolean meant =
          owner == null
              ? Sources.file(each).equals(Sources.file(at))
              : declaring.getSimpleName().contentEquals(Sources.name(owner));
      VariableTree variable = (VariableTree) each.getLeaf();
      if (meant && variable.getModifiers().toString().contains("static")) {
        return values(variable.getInitializer(), each, depth + 1);
      }
    }
    return Set.of(String.valueOf(HOLE));
  }

  private Set<String> returned(MethodInvocationTree call, TreePath at, int depth) {
    String name = Sources.name(call.getMethodSelect());
    if (name.equals("formatted")
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression() instanceof LiteralTree format) {
      return Set.of(
          String.valueOf(format.getValue())
              .replaceAll("%[^a-zA-Z%]*[a-zA-Z]", String.valueOf(HOLE))
              .replace("%%", "%"));
    }
    Set<String> all = new LinkedHashSet<>();
    for (TreePath each : sources.methods(name, call.getArguments().size())) {
      MethodTree method = (MethodTree) each.getLeaf();
      if (!(method.getReturnType() + "").equals("String")
          || !(call.getMethodSelect() instanceof IdentifierTree)
          || !Sources.file(each).equals(Sources.file(at))) {
        continue;
      }
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitReturn(ReturnTree back, @Nullable Void p) {
          all.addAll(values(back.getExpression(), each, depth + 1));
          return null;
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void p) {
          return null;
        }
      }.scan(method, null);
    }
    return all;
  }
}
