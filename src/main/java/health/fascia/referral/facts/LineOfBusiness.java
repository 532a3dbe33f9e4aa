package health.fascia.referral.facts;

/** The kind of cover. */
public enum LineOfBusiness {
    COMMERCIAL,
    MEDICARE_FFS,
    MEDICARE_ADV,
    MEDICAID,
    CHIP,
    TRICARE,
    VA_CCN,
    WC,
    AUTO_PIP,
    OWCP,
    SELF_PAY
}
