"""Records, whatever they came in (rows, objects, dumps) -> notices: what their keys and values say."""
