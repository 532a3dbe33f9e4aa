package health.fascia.cli;

import picocli.CommandLine.Command;

@Command(name = "new")
final class RulesNewCommand implements Runnable {
    @Override
    public void run() {}
}
