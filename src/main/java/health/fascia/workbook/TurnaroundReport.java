package health.fascia.workbook;

import java.time.LocalDate;
import java.util.List;

/**
 * How long requests took in a year, as CMS-0057-F asks it of payers.
 *
 * @param asOf the night up to which is counted
 * @param product name and version of the product
 * @param lines by payer and kind of request
 * @param totals of all payers, by kind of request
 * @param received requests of the year, counted in another way than the lines
 */
public record TurnaroundReport(LocalDate asOf, String product, List<Line> lines, List<Total> totals, int received) {

    /**
     * The requests of a payer and kind whose clock started in the year.
     *
     * @param request Standard or Expedited
     * @param approved all approvals, those at once too
     * @param atOnce approved in the night that read the request
     * @param reduced approved in part
     * @param open not decided yet
     */
    public record Line(
            String payer,
            String request,
            int received,
            int approved,
            int atOnce,
            int reduced,
            int denied,
            int withdrawn,
            int open,
            Time time) {}

    /**
     * The time that decisions took; days are calendar days, without those on which the clock stood still.
     *
     * @param extended requests whose decision was put off
     * @param afterAppeal approved when the referral was sent again, changed, after it was denied or approved in part
     * @param late decided after the last day, or open and over it
     */
    public record Time(int extended, int afterAppeal, int late, double meanDays, double medianDays) {}

    /** The days that the requests of a kind took, all payers together. */
    public record Total(String request, double meanDays, double medianDays) {}
}
