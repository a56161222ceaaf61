package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import krelectra.annotation.InputException;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetJson;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.SplitRule;
import krelectra.annotation.dataset.Whose;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.LayerKind;
import krelectra.store.DataSets;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Freezes a layer's human labels. */
@Command(
    name = "create",
    description = "Freeze a layer's human labels under a name; prints it without its items.")
final class DatasetCreateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "What the set is called.")
  String name = "";

  @Option(
      names = "--layer",
      paramLabel = "L",
      description = "The layer (default: the rule of --like).")
  @Nullable String layer;

  @Option(names = "--feature", paramLabel = "F", description = "What of a label is learned.")
  String feature = Feature.LABEL;

  @Option(
      names = "--task",
      paramLabel = "classes|tokens|pairs|score|answers",
      description = "What is learned (default: what the layer's kind suggests).")
  @Nullable String task;

  @Option(
      names = "--annotators",
      split = ",",
      paramLabel = "A",
      description =
          "Whose labels count, the most trusted first (default: curated, then people's, then"
              + " those that files brought); models never.")
  List<String> annotators = List.of();

  @Option(
      names = "--split",
      defaultValue = "stratified",
      paramLabel = "document|stratified|said",
      description =
          "What stays together; said: each document's property split, or its file's name, says"
              + " its part.")
  SplitRule.Kind split = SplitRule.Kind.STRATIFIED;

  @Option(names = "--dev", defaultValue = "0.1", paramLabel = "X", description = "Share of dev.")
  double dev;

  @Option(names = "--test", defaultValue = "0.1", paramLabel = "X", description = "Share of test.")
  double test;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of the split.")
  long seed;

  @Option(
      names = "--like",
      paramLabel = "SET",
      description = "Make it by the rule of another set, of what the labels are now.")
  @Nullable String like;

  @Mixin DataSetsOption sets;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  DatasetCreateCommand(Session session) {
    this.sets = new DataSetsOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if ((layer == null) == (like == null)) {
      throw new ParameterException(spec.commandLine(), "give --layer or --like, one of the two");
    }
    if (!(dev >= 0 && test >= 0 && dev + test < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--dev and --test must be from 0, and less than 1 together");
    }
    sets.open(
        (project, all) -> {
          DataSet set =
              all.create(
                  name,
                  rule(project, all),
                  DatabaseOption.author(),
                  sets.project.db.progress("documents"));
          result.write(writer -> writer.write(DataSetJson.head(set).inLine() + "\n"));
        });
    return 0;
  }

  private DataSetRule rule(StoredProject project, DataSets all) {
    if (like != null) {
      return all.require(like).rule();
    }
    String id = String.valueOf(layer);
    SplitRule rule =
        split == SplitRule.Kind.SAID ? SplitRule.said() : new SplitRule(split, dev, test, seed);
    return new DataSetRule(id, feature, task(project, id), new Whose(annotators), rule);
  }

  private DataSetTask task(StoredProject project, String id) {
    if (task != null) {
      String wanted = task;
      return DataSetTask.of(wanted)
          .orElseThrow(
              () ->
                  new ParameterException(
                      spec.commandLine(),
                      "--task " + wanted + " is none of classes tokens pairs score answers"));
    }
    LayerKind kind =
        project.layers().stream()
            .filter(each -> each.id().equals(id))
            .map(each -> each.kind())
            .findFirst()
            .orElse(LayerKind.SENTENCE);
    return switch (kind) {
      case SENTENCE, DOCUMENT -> DataSetTask.CLASSES;
      case SPAN -> DataSetTask.TOKENS;
      case PAIR -> DataSetTask.PAIRS;
      case ANSWER -> DataSetTask.ANSWERS;
      case RELATION, CHAIN ->
          throw InputException.at(
              "layer " + id,
              "labels " + kind.name().toLowerCase(Locale.ROOT) + "s, which no task learns",
              "give a layer of sentences, documents, spans, pairs or answers");
    };
  }
}
