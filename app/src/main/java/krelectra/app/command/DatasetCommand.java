package krelectra.app.command;

import picocli.CommandLine.Command;

/** {@code dataset}: frozen sets of examples, made of a labelled layer. */
@Command(
    name = "dataset",
    description = {
      "Make, list, show, check, write and delete data sets: what a layer's human labels were at a"
          + " time, cut into train, dev and test, under a name and a SHA-256.",
      "finetune --set and disputed --set work on them."
    },
    subcommands = {
      DatasetCreateCommand.class,
      DatasetListCommand.class,
      DatasetShowCommand.class,
      DatasetCheckCommand.class,
      DatasetCurveCommand.class,
      DatasetWriteCommand.class,
      DatasetDeleteCommand.class
    })
final class DatasetCommand {}
