package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of the workbook, walked element by element; names are without prefix, whatever prefix the writer chose. */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final WorkbookPackage pack;
    private final String part;
    private final GuardedReader guard;
    private final XMLStreamReader xml;
    private final NameCensus names = new NameCensus();
    private int depth;
    private String name = "";

    XmlPart(WorkbookPackage pack, String part) throws RefusedWorkbook {
        this.pack = pack;
        this.part = part;
        this.guard = new GuardedReader(PartText.open(pack, part));
        try {
            this.xml = FACTORY.createXMLStreamReader(guard);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken();
        }
        checkDeclaration();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        // This limit counts &amp; too, and newer JDKs set it to 100,000: too few for a large sheet. There is no DTD.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void checkDeclaration() throws RefusedWorkbook {
        String encoding = xml.getCharacterEncodingScheme();
        boolean known = encoding == null || encoding.toUpperCase(Locale.ROOT).matches("UTF-?(8|16(LE|BE)?)|US-ASCII");
        boolean version = xml.getVersion() == null || "1.0".equals(xml.getVersion());
        if (!known || !version) {
            throw pack.refuse("is written in an XML encoding or version that workbooks do not use (part " + part + ")"
                    + SAVE_AGAIN);
        }
    }

    /** The next event of the parser, as {@link XMLStreamConstants} number them. */
    int next() throws RefusedWorkbook {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = xml.getLocalName();
                depth++;
                checkElement();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
                throw malformed();
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken();
        }
    }

    private void checkElement() throws RefusedWorkbook {
        names.add(name);
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
            names.add(String.valueOf(xml.getNamespacePrefix(i)));
            names.add(String.valueOf(xml.getNamespaceURI(i)));
        }
        if (depth > Limits.DEPTH || names.count() > Limits.NAMES) {
            throw pack.refuse("nests or names its XML in a way Excel never does (part " + part + ")" + SAVE_AGAIN);
        }
    }

    int depth() {
        return depth;
    }

    String name() {
        return name;
    }

    /** The namespace of the current element, empty when it has none. */
    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Moves to the root element and returns its name. */
    String root() throws RefusedWorkbook {
        while (depth == 0) {
            next();
        }
        return name;
    }

    /** Moves to the next child of the element at this depth, past whatever is left of the last one; false at its end. */
    boolean nextChild(int parent) throws RefusedWorkbook {
        while (depth >= parent) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
        }
        return false;
    }

    /** Appends the text directly inside the current element; at most one cell's worth may gather. */
    void text(StringBuilder into) throws RefusedWorkbook {
        int own = depth;
        while (depth >= own) {
            int event = next();
            boolean text = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (text && depth == own) {
                into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (into.length() > Limits.TEXT_CHARS) {
                    throw pack.refuse("holds a text longer than the 32,767 characters that fit a cell; shorten it.");
                }
            }
        }
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    /** The name of an attribute, empty for those with a prefix: they belong to extensions. */
    String attributeName(int index) {
        String prefix = xml.getAttributePrefix(index);
        return prefix == null || prefix.isEmpty() ? xml.getAttributeLocalName(index) : "";
    }

    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    @Nullable
    String attribute(String wanted) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (wanted.equals(attributeName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute "id" of the relationships namespace, transitional or strict. */
    @Nullable
    String relationshipId() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String uri = xml.getAttributeNamespace(i);
            if ("id".equals(xml.getAttributeLocalName(i)) && uri != null && uri.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Reads what is left, so that the whole part is known to be well formed and undamaged. */
    void finish() throws RefusedWorkbook {
        try {
            while (xml.hasNext()) {
                next();
            }
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    private RefusedWorkbook broken() {
        IOException cause = guard.failure();
        if (cause instanceof Breach breach) {
            return pack.refuse(breach.rest());
        }
        return cause == null || cause instanceof CharacterCodingException
                ? malformed()
                : pack.refuse("is damaged: its part " + part + " cannot be unpacked" + SAVE_AGAIN);
    }

    private RefusedWorkbook malformed() {
        return pack.refuse("is damaged: its part " + part + " is not valid XML" + SAVE_AGAIN);
    }

    @Override
    public void close() {
        try {
            xml.close();
            guard.close();
        } catch (XMLStreamException | IOException e) {
            // Nothing was written; a file that cannot be closed after reading loses nothing.
            depth = 0;
        }
    }
}
