package krelectra.app;

import krelectra.app.command.CommandLineRunner;

/** The launcher's entry: the window without arguments, a command with them. */
public final class Main {
  private Main() {}

  /** Starts the workbench. */
  public static void main(String[] args) {
    Home home = Home.find();
    home.directLog();
    System.exit(new CommandLineRunner(home).run(args));
  }
}
