package health.fascia.house.planted.nightly;

/** Only the command line prints. */
class PrintsToTheTerminal {
    void say() {
        System.out.println("done");
    }
}
