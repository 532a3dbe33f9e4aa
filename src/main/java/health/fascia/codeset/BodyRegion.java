package health.fascia.codeset;

/** The areas of the body that an order, a diagnosis and a visit speak of. */
public enum BodyRegion {
    HEAD_JAW("head and jaw"),
    NECK("neck"),
    SHOULDER("shoulder"),
    UPPER_ARM_ELBOW("upper arm and elbow"),
    FOREARM_WRIST_HAND("forearm, wrist and hand"),
    THORACIC("upper back and chest"),
    LUMBAR_PELVIS("low back and pelvis"),
    ABDOMEN("abdomen"),
    HIP_THIGH("hip and thigh"),
    KNEE_LOWERLEG("knee and lower leg"),
    ANKLE_FOOT("ankle and foot");

    private final String words;

    BodyRegion(String words) {
        this.words = words;
    }

    /** The region in words for a reader. */
    public String words() {
        return words;
    }
}
