package krelectra.app.language.fault;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The trees of sources, with all calls, methods and fields by their names. */
final class Sources {
  private final SourcePositions positions;
  private final Map<String, List<TreePath>> calls = new HashMap<>();
  private final Map<String, List<TreePath>> methods = new HashMap<>();
  private final Map<String, List<TreePath>> fields = new HashMap<>();

  private Sources(SourcePositions positions) {
    this.positions = positions;
  }

  /** Reads all sources below folders. */
  static Sources read(List<Path> roots) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
      Sources sources = new Sources(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        sources.index(unit);
      }
      return sources;
    }
  }

  private void index(CompilationUnitTree unit) {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void p) {
        put(calls, name(call.getMethodSelect()) + "/" + call.getArguments().size());
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void p) {
        put(calls, "new " + name(call.getIdentifier()) + "/" + call.getArguments().size());
        return super.visitNewClass(call, null);
      }

      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void p) {
        put(methods, method.getName() + "/" + method.getParameters().size());
        return super.visitMethod(method, null);
      }

      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void p) {
        if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
          put(fields, variable.getName().toString());
        }
        return super.visitVariable(variable, null);
      }

      private void put(Map<String, List<TreePath>> map, String key) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(getCurrentPath());
      }
    }.scan(unit, null);
  }

  /** Calls of a method, or of a constructor as {@code new Type}. */
  List<TreePath> calls(String name, int arguments) {
    return calls.getOrDefault(name + "/" + arguments, List.of());
  }

  List<TreePath> methods(String name, int parameters) {
    return methods.getOrDefault(name + "/" + parameters, List.of());
  }

  List<TreePath> fields(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** The line of a tree, from 1. */
  long line(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, path.getLeaf()));
  }

  static Path file(TreePath path) {
    return Path.of(path.getCompilationUnit().getSourceFile().toUri());
  }

  static String name(Tree tree) {
    return tree instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : tree.toString();
  }
}
