<?php
/**
 * The settings, and their page under Settings → Hansa.
 *
 * @package Hansa
 */

defined( 'ABSPATH' ) || exit;

/** What the administrator of the site decides. `HANSA_HUB` in wp-config.php decides the hub for all sites of a network. */
final class Hansa_Settings {
	const OPTION     = 'hansa_settings';
	const PAGE       = 'hansa';
	const MOST_HOURS = 168;

	/** Hooks into WordPress. */
	public static function register() {
		add_action( 'admin_init', array( __CLASS__, 'describe' ) );
		add_action( 'admin_menu', array( __CLASS__, 'add_page' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( HANSA_PLUGIN_FILE ), array( __CLASS__, 'add_link' ) );
		add_action( 'update_option_' . self::OPTION, array( 'Hansa_Copies', 'forget_all' ) );
	}

	/** The hub's origin without a slash at its end; empty where none is set. */
	public static function hub() {
		if ( defined( 'HANSA_HUB' ) ) {
			return self::origin( HANSA_HUB );
		}
		return self::origin( self::all()['hub'] );
	}

	/** For how many seconds a copy may be shown after it was last known to be current. */
	public static function longest() {
		return self::all()['hours'] * HOUR_IN_SECONDS;
	}

	/** The language of lists that name none: BCP 47 tag. By default the one of the site, which plugins for several languages set for each page. */
	public static function lang() {
		$lang = self::all()['lang'];
		return '' !== $lang ? $lang : Hansa_Words::language( get_locale() );
	}

	/** @return array{hub: string, hours: int, lang: string} */
	private static function all() {
		$stored = get_option( self::OPTION, array() );
		return self::clean( is_array( $stored ) ? $stored : array() );
	}

	/**
	 * An origin: https, or http on this machine.
	 *
	 * @param mixed $address What somebody wrote.
	 * @return string `https://host`, with a port where one was named; empty where it is none.
	 */
	public static function origin( $address ) {
		$parts = is_string( $address ) ? wp_parse_url( trim( $address ) ) : false;
		if ( ! is_array( $parts ) || ! isset( $parts['scheme'], $parts['host'] ) ) {
			return '';
		}
		if ( array_diff( array_keys( $parts ), array( 'scheme', 'host', 'port', 'path' ) ) || ! in_array( $parts['path'] ?? '/', array( '/' ), true ) ) {
			return '';
		}
		$scheme = strtolower( $parts['scheme'] );
		$host   = strtolower( $parts['host'] );
		if ( 'https' !== $scheme && ! ( 'http' === $scheme && self::is_this_machine( $host ) ) ) {
			return '';
		}
		return preg_match( '/^[a-z0-9.-]+$/', $host ) ? "$scheme://$host" . ( isset( $parts['port'] ) ? ":{$parts['port']}" : '' ) : '';
	}

	/** Whether a host is this very machine, as in a trial. */
	public static function is_this_machine( $host ) {
		return in_array( $host, array( 'localhost', '127.0.0.1' ), true );
	}

	/** What is stored, in its bounds. */
	private static function clean( array $values ) {
		$lang = is_string( $values['lang'] ?? null ) ? trim( $values['lang'] ) : '';
		return array(
			'hub'   => self::origin( $values['hub'] ?? '' ),
			'hours' => max( 1, min( self::MOST_HOURS, (int) ( $values['hours'] ?? 24 ) ) ),
			'lang'  => preg_match( '/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/', $lang ) ? $lang : '',
		);
	}

	/** Cleans what the form sends, and says what was wrong with the address. */
	public static function sanitize( $values ) {
		$values = is_array( $values ) ? $values : array();
		$clean  = self::clean( $values );
		if ( '' === $clean['hub'] && '' !== trim( (string) ( $values['hub'] ?? '' ) ) ) {
			add_settings_error( self::OPTION, 'hub', self::form_of_hub() );
		}
		return $clean;
	}

	/** Tells WordPress of the settings and of their fields. */
	public static function describe() {
		register_setting( self::PAGE, self::OPTION, array( 'sanitize_callback' => array( __CLASS__, 'sanitize' ) ) );
		add_settings_section( 'hansa', '', '__return_null', self::PAGE );
		$titles = array(
			'hub'   => __( 'Address of the hub', 'hansa' ),
			'hours' => __( 'If the hub is away', 'hansa' ),
			'lang'  => __( 'Language', 'hansa' ),
		);
		foreach ( $titles as $name => $title ) {
			add_settings_field( "hansa-$name", $title, array( __CLASS__, "print_$name" ), self::PAGE, 'hansa', array( 'label_for' => "hansa-$name" ) );
		}
	}

	/** The page in the menu. */
	public static function add_page() {
		add_options_page( 'Hansa', 'Hansa', 'manage_options', self::PAGE, array( __CLASS__, 'print_page' ) );
	}

	/** A way to the page from the list of plugins. */
	public static function add_link( $links ) {
		$address = esc_url( admin_url( 'options-general.php?page=' . self::PAGE ) );
		// WordPress has this word itself.
		array_unshift( $links, "<a href=\"$address\">" . esc_html( translate( 'Settings' ) ) . '</a>' );
		return $links;
	}

	/** The page. */
	public static function print_page() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>Hansa</h1>';
		self::print_state();
		echo '<form action="options.php" method="post">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form></div>';
	}

	/** Says whether the hub answers, so that a slip in the address shows at once. */
	private static function print_state() {
		if ( '' === self::hub() ) {
			return;
		}
		$reply   = Hansa_Hub::ask( '/v1/news.html?limit=1' );
		$is_good = 200 === $reply['status'];
		/* translators: %s: what the hub, or the way to it, said. */
		$said = $is_good ? __( 'The hub answers.', 'hansa' ) : sprintf( __( 'The hub does not answer: %s', 'hansa' ), $reply['problem'] );
		printf( '<div class="notice notice-%s inline"><p>%s</p></div>', $is_good ? 'success' : 'error', esc_html( $said ) );
	}

	/** The field of the hub's address. */
	public static function print_hub() {
		$is_fixed = defined( 'HANSA_HUB' );
		printf(
			'<input type="url" class="regular-text code" id="hansa-hub" name="%s[hub]" value="%s" placeholder="https://hub.example.org"%s>',
			esc_attr( self::OPTION ),
			esc_attr( $is_fixed ? self::hub() : self::all()['hub'] ),
			$is_fixed ? ' readonly' : ''
		);
		if ( $is_fixed ) {
			$is_wrong = '' === self::hub() ? ' ' . self::form_of_hub() : '';
			printf( '<p class="description">%s</p>', esc_html( __( 'Set by HANSA_HUB in wp-config.php.', 'hansa' ) . $is_wrong ) );
		}
	}

	/** How the address of a hub looks, for those who wrote something else. */
	private static function form_of_hub() {
		return __( 'The address of the hub begins with https:// and ends with the name of its host.', 'hansa' );
	}

	/** The field that says for how long a copy is shown. */
	public static function print_hours() {
		printf(
			'<input type="number" class="small-text" id="hansa-hours" name="%s[hours]" value="%d" min="1" max="%d" aria-describedby="hansa-hours-help"> <span id="hansa-hours-help">%s</span>',
			esc_attr( self::OPTION ),
			(int) self::all()['hours'],
			(int) self::MOST_HOURS,
			esc_html__( 'hours: so long the last copy is shown, then only a link (1 to 168).', 'hansa' )
		);
	}

	/** The field of the language. */
	public static function print_lang() {
		printf(
			'<input type="text" class="small-text" id="hansa-lang" name="%s[lang]" value="%s" placeholder="%s"><p class="description">%s</p>',
			esc_attr( self::OPTION ),
			esc_attr( self::all()['lang'] ),
			esc_attr( Hansa_Words::language( get_locale() ) ),
			esc_html__( 'For example sq. Leave it empty for the language of the page.', 'hansa' )
		);
	}
}
