package health.fascia.house.planted.cli;

/** The terminal and the start of the program belong here. */
class MayPrintAndReadTheTime {
    void say() {
        System.out.println(System.currentTimeMillis());
    }
}
