package krelectra.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import krelectra.inference.benchmark.Workload;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the shapes that {@code bench} is asked for. */
final class BenchShapes {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})[x×](\\d{1,4})");

  private BenchShapes() {}

  /** Each shape without and, in analyses, with attention; the standard ones for none. */
  static List<Workload> parse(List<String> shapes, boolean training, CommandLine line) {
    if (shapes.isEmpty()) {
      return training ? List.of(Workload.TRAINING) : Workload.standard();
    }
    List<Workload> workloads = new ArrayList<>();
    for (String shape : shapes) {
      Matcher matcher = SHAPE.matcher(shape);
      if (!matcher.matches()) {
        throw new ParameterException(line, "--shapes: " + shape + " is not like 1x128");
      }
      int batch = Integer.parseInt(matcher.group(1));
      int pieces = Integer.parseInt(matcher.group(2));
      if (batch < 1 || pieces < 3) {
        throw new ParameterException(line, "--shapes: " + shape + " holds no text");
      }
      workloads.add(new Workload(batch, pieces, false));
      if (!training) {
        workloads.add(new Workload(batch, pieces, true));
      }
    }
    return workloads;
  }
}
