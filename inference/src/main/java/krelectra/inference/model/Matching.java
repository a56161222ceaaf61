package krelectra.inference.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import krelectra.inference.InputException;
import krelectra.inference.model.LoadingReport.Tensor;
import krelectra.inference.weights.Printable;
import krelectra.inference.weights.TensorInfo;
import krelectra.inference.weights.WeightFile;
import org.jspecify.annotations.Nullable;

/**
 * Which tensor of a file gives which parameter of a network, and what is left over on either side.
 * Nothing is read yet.
 */
final class Matching {
  /** A tensor that gives a parameter. */
  private record Source(TensorInfo info, boolean transposed) {
    long[] shape() {
      long[] shape = info.shape();
      return transposed && shape.length == 2 ? new long[] {shape[1], shape[0]} : shape;
    }
  }

  private final WeightFile file;
  private final Network network;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<Tensor> loaded = new ArrayList<>();
  private final List<Tensor> missing = new ArrayList<>();
  private final List<Tensor> mismatched = new ArrayList<>();
  private final List<Tensor> unexpected = new ArrayList<>();
  private final List<Tensor> ignored = new ArrayList<>();

  private Matching(WeightFile file, Network network) {
    this.file = file;
    this.network = network;
  }

  /** Matches a file with a network. */
  static Matching of(WeightFile file, Network network) {
    var matching = new Matching(file, network);
    Map<String, Source> found = matching.found(TensorNaming.of(file, network.isGenerator()));
    for (ParameterSpec spec : network.parameters()) {
      matching.match(spec, found.remove(spec.name()));
    }
    Set<String> otherHeads = network.otherHeads();
    found.forEach((name, source) -> matching.leftOver(name, source.info(), otherHeads));
    return matching;
  }

  /** Whether the file gives this parameter in the right shape. */
  boolean has(ParameterSpec spec) {
    return sources.containsKey(spec.name());
  }

  /** The numbers of a parameter that the file gives: as {@link WeightFile#read}, in its shape. */
  ByteBuffer read(ParameterSpec spec) throws IOException {
    Source source = sources.get(spec.name());
    if (source == null) {
      throw new IllegalArgumentException("no tensor for " + spec.name());
    }
    ByteBuffer numbers = file.read(source.info().name());
    long[] shape = source.info().shape();
    return source.transposed() && shape.length == 2
        ? Transposition.of(numbers, (int) shape[0], (int) shape[1])
        : numbers;
  }

  /** Missing parameters of the head that begin anew. */
  List<Tensor> reinitialized() {
    Set<String> head = names(network.headParameters());
    return missing.stream().filter(tensor -> head.contains(tensor.name())).toList();
  }

  /**
   * Refuses a file with which the network would compute nonsense without saying so.
   *
   * @throws InputException if a shape differs, or embeddings or encoder are not whole
   */
  void refuseUnusable() {
    refuse(mismatched);
    refuseUnusableEncoder();
  }

  /**
   * Refuses a file that a training could not go on from; a head of another shape begins anew.
   *
   * @throws InputException if embeddings or encoder are not whole, or of another shape
   */
  void refuseUnusableEncoder() {
    Set<String> head = names(network.headParameters());
    refuse(mismatched.stream().filter(tensor -> !head.contains(tensor.name())).toList());
    List<Tensor> encoder =
        missing.stream().filter(tensor -> !head.contains(tensor.name())).toList();
    if (!encoder.isEmpty()) {
      Tensor first = encoder.getFirst();
      throw InputException.at(
          file.path(),
          "lacks tensor "
              + Printable.of(first.name())
              + " of shape "
              + first.shape()
              + more(encoder),
          "give the weights of a whole ELECTRA");
    }
  }

  private void refuse(List<Tensor> otherShapes) {
    if (!otherShapes.isEmpty()) {
      Tensor first = otherShapes.getFirst();
      throw InputException.at(
          file.path(),
          "gives tensor "
              + Printable.of(first.source())
              + " the shape "
              + first.shape()
              + ", "
              + first.reason()
              + more(otherShapes),
          "give config.json and weights of the same model");
    }
  }

  /** What gives reason to doubt. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    List<Tensor> fresh = reinitialized();
    if (!fresh.isEmpty()) {
      warnings.add(
          file.path().getFileName()
              + " lacks "
              + Printable.of(fresh.getFirst().name())
              + more(fresh)
              + ": the head begins with random numbers, and "
              + network.withoutHead());
    }
    if (missing.size() > fresh.size()) {
      warnings.add(
          file.path().getFileName()
              + " lacks "
              + (missing.size() - fresh.size())
              + " tensors of the encoder: this is no whole model");
    }
    if (!mismatched.isEmpty()) {
      warnings.add(mismatched.size() + " tensors have another shape than the network");
    }
    if (!unexpected.isEmpty()) {
      warnings.add(
          file.path().getFileName()
              + " holds "
              + Printable.of(unexpected.getFirst().name())
              + more(unexpected)
              + ", of which nothing is known: not used");
    }
    return warnings;
  }

  /** The report, with what only its reader can wait for. */
  LoadingReport report(String sha256) throws IOException {
    List<Tensor> fresh = reinitialized();
    Set<String> present = loaded.stream().map(Tensor::name).collect(Collectors.toSet());
    fresh.forEach(tensor -> present.add(tensor.name()));
    long parameters =
        network.parameters().stream()
            .filter(spec -> present.contains(spec.name()))
            .mapToLong(spec -> spec.shape().size())
            .sum();
    return new LoadingReport(
        file.path(),
        file.format(),
        bytes(file),
        sha256,
        network.architecture(),
        parameters,
        loaded,
        missing,
        fresh,
        mismatched,
        unexpected,
        ignored,
        warnings());
  }

  /** The size of a file with all its parts. */
  static long bytes(WeightFile file) throws IOException {
    long bytes = 0;
    for (Path part : file.parts()) {
      bytes += Files.size(part);
    }
    return bytes;
  }

  /** Tensors by the parameter they would give; of two for one, that of the very name wins. */
  private Map<String, Source> found(TensorNaming naming) {
    Map<String, Source> found = new LinkedHashMap<>();
    for (TensorInfo info : file.tensors().values()) {
      switch (naming.role(info.name())) {
        case TensorRole.Ignored(String reason) -> ignored.add(tensor(info.name(), info, reason));
        case TensorRole.Parameter(String name, boolean transposed) -> {
          var source = new Source(info, transposed);
          Source other = found.get(name);
          if (other == null || info.name().equals(name)) {
            found.put(name, source);
          }
          if (other != null) {
            TensorInfo second = info.name().equals(name) ? other.info() : info;
            ignored.add(tensor(second.name(), second, "a second tensor for " + name));
          }
        }
      }
    }
    file.others()
        .forEach((name, kind) -> ignored.add(new Tensor(name, name, null, List.of(), kind)));
    return found;
  }

  private void match(ParameterSpec spec, @Nullable Source source) {
    long[] expected = spec.shape().getShape();
    if (source == null) {
      missing.add(new Tensor(spec.name(), "", null, list(expected), ""));
    } else if (Arrays.equals(source.shape(), expected)) {
      sources.put(spec.name(), source);
      loaded.add(tensor(spec.name(), source.info(), source.transposed() ? "transposed" : ""));
    } else {
      long[] inFile = source.transposed() ? reversed(expected) : expected;
      mismatched.add(tensor(spec.name(), source.info(), "expected " + Arrays.toString(inFile)));
    }
  }

  private void leftOver(String name, TensorInfo info, Set<String> otherHeads) {
    if (otherHeads.contains(name)) {
      ignored.add(tensor(name, info, "belongs to another head"));
    } else {
      unexpected.add(tensor(info.name(), info, ""));
    }
  }

  private static Tensor tensor(String name, TensorInfo info, String reason) {
    return new Tensor(name, info.name(), info.dtype(), list(info.shape()), reason);
  }

  private static List<Long> list(long[] shape) {
    return Arrays.stream(shape).boxed().toList();
  }

  private static long[] reversed(long[] shape) {
    return shape.length == 2 ? new long[] {shape[1], shape[0]} : shape;
  }

  private static Set<String> names(List<ParameterSpec> specs) {
    return specs.stream().map(ParameterSpec::name).collect(Collectors.toSet());
  }

  private static String more(List<Tensor> tensors) {
    return tensors.size() == 1 ? "" : " and " + (tensors.size() - 1) + " more";
  }
}
